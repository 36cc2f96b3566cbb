print("communique")
