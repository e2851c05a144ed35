def expectation(output):
    """E[x|z], of the output's shape"""
    return output
