"""Single controls, each usable by keyboard and by mouse."""
