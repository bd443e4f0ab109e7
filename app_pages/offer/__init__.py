"""My offer: is it good, is it better than the other, what does it leave to live on."""
