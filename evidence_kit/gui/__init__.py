"""The desktop. The only room that imports Qt."""
