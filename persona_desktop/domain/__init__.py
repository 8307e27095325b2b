"""What the product talks about: frozen models and pure rules; no input or output, no Qt."""
