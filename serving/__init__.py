"""What stands between the network and the pages: who is answered, what an answer carries, who may change what."""
