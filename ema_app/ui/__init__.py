"""Windows and pages; the only folder with Qt."""
