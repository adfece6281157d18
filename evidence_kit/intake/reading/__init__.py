"""Reads the words of a picture and says what they seem to be. Runs in the sandbox alone.

`days` and the modules that it imports are pure and may be used anywhere.
"""
