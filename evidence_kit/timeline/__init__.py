"""Order, span, gaps and frequency: what the picture and the report both show."""
