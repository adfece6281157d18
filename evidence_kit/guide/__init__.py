"""What to do, by situation and country, from data files."""
