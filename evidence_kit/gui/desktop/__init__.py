"""What differs between X11, Wayland, Windows and macOS."""
