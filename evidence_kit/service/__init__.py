"""The process boundary: the keeper holds the open vault, the sandbox reads files from outside."""
