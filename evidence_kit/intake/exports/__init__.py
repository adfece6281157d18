"""What chat apps and mail programs write when a person asks them for their own messages."""
