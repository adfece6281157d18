"""What goes to the police: content, layout, images, verification."""
