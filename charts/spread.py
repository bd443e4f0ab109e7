"""Places for labels that would else stand on one another."""

GAP = 17  # pixels between two labels


def spread(values: list[float], gap: float) -> list[float]:
    """Return places for labels at the values, moved as little as needed (least squares) to stand at least a gap apart."""
    order = sorted(range(len(values)), key=lambda i: values[i])
    blocks: list[list[float]] = []  # sum of the places that each would like for its first label, number of labels
    for rank, i in enumerate(order):
        blocks.append([values[i] - rank * gap, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, number = blocks.pop()
            blocks[-1][0] += total
            blocks[-1][1] += number
    level = [total / number for total, number in blocks for _ in range(int(number))]
    places = dict(zip(order, (base + rank * gap for rank, base in enumerate(level)), strict=True))
    return [places[i] for i in range(len(values))]
