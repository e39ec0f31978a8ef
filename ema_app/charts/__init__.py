"""What is drawn, without Qt: measures become points, gaps, bands and markers, a sentence and a table."""
