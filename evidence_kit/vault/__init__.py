"""The only room with keys and vault files."""
