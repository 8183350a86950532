class settings:
    dim = 3
