"""The project's own voice: how a text is said, the sound it makes, and the player of sounds."""
