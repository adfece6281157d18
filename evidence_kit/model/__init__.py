"""What a case is made of: frozen values and rules. No I/O, no keys, no screens."""
