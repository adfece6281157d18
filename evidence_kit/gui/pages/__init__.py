"""One module a page; pages show plain values and say what the person wants."""
