"""From outside bytes to exhibits."""
