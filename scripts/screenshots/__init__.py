"""Every window in every state as a picture."""
