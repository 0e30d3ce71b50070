"""Deflate (RFC 1951) in plain Python: the same text gives the same bytes on every machine.

Builds of zlib differ: zlib-ng and others find other matches, and a page made with them would
have other bytes. Every browser inflates what is made here.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

WINDOW = 32_768
LEAST_MATCH = 4
MOST_MATCH = 258
# How many earlier places are tried for each match, and when one is long enough to take.
TRIES = 6
GOOD_MATCH = 32
TOKENS_A_BLOCK = 24_000
END = 256
# Source: RFC 1951, sections 3.2.5 and 3.2.7.
LENGTHS = [(3 + at, 0) for at in range(8)]
LENGTHS += [(((4 + at % 4) << at // 4 - 1) + 3, at // 4 - 1) for at in range(8, 28)]
LENGTHS += [(258, 0)]
DISTANCES = [(1 + at, 0) for at in range(4)]
DISTANCES += [(((2 + at % 2) << at // 2 - 1) + 1, at // 2 - 1) for at in range(4, 30)]
ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)

Token = tuple[int, int]
Bits = tuple[int, int]


def deflate(data: bytes) -> bytes:
    """Compress bytes into a raw deflate stream.

    >>> import zlib
    >>> zlib.decompress(deflate(b"ab" * 99), wbits=-15) == b"ab" * 99
    True
    """
    tokens = list(_find_matches(data))
    starts = range(0, max(len(tokens), 1), TOKENS_A_BLOCK)
    blocks = [tokens[start : start + TOKENS_A_BLOCK] for start in starts]
    return _join_bits(
        bits
        for at, block in enumerate(blocks)
        for bits in _write_block(block, last=at == len(blocks) - 1)
    )


def _find_matches(data: bytes) -> Iterator[Token]:
    """Give each byte not seen before as (0, byte) and each repeat as (length, distance)."""
    latest: dict[bytes, int] = {}
    earlier = [-1] * len(data)
    at = 0
    while at < len(data):
        length, distance = _find_longest(data, at, latest, earlier)
        token = (length, distance) if length else (0, data[at])
        yield token
        for seen in range(at, at + max(length, 1)):
            key = data[seen : seen + LEAST_MATCH]
            earlier[seen] = latest.get(key, -1)
            latest[key] = seen
        at += max(length, 1)


def _find_longest(
    data: bytes, at: int, latest: Mapping[bytes, int], earlier: Sequence[int]
) -> Token:
    """Give length and distance of the longest repeat among the last few places."""
    best, place = LEAST_MATCH - 1, -1
    most = min(MOST_MATCH, len(data) - at)
    candidate = latest.get(data[at : at + LEAST_MATCH], -1)
    for _ in range(TRIES):
        if candidate < 0 or at - candidate > WINDOW or best >= most or best >= GOOD_MATCH:
            break
        if data[candidate : candidate + best + 1] == data[at : at + best + 1]:
            best += 1
            while best < most and data[candidate + best] == data[at + best]:
                best += 1
            place = candidate
        candidate = earlier[candidate]
    return (best, at - place) if place >= 0 else (0, 0)


def _symbol(table: Sequence[Bits], value: int) -> int:
    return next(at for at in reversed(range(len(table))) if table[at][0] <= value)


LENGTH_SYMBOLS = {length: _symbol(LENGTHS, length) for length in range(3, MOST_MATCH + 1)}
NEAR_SYMBOLS = [0, *(_symbol(DISTANCES, distance) for distance in range(1, 257))]


def _distance_symbol(distance: int) -> int:
    if distance <= 256:
        return NEAR_SYMBOLS[distance]
    # Beyond 256 the symbols repeat with every doubling: 128 steps make one of the same kind.
    return NEAR_SYMBOLS[((distance - 1) >> 7) + 1] + 14


def _write_block(tokens: Sequence[Token], *, last: bool) -> Iterator[Bits]:
    literals = Counter(257 + LENGTH_SYMBOLS[t[0]] if t[0] else t[1] for t in tokens)
    literals[END] = 1
    # One code must be there even if no distance is.
    far = Counter(_distance_symbol(t[1]) for t in tokens if t[0]) or Counter([0])
    sizes = [_size_codes(literals, 286, 15), _size_codes(far, 30, 15)]
    yield int(last), 1
    yield 2, 2
    yield from _write_sizes(*sizes)
    codes, ways = map(_make_codes, sizes)
    for length, value in tokens:
        if not length:
            yield codes[value]
            continue
        symbol, way = LENGTH_SYMBOLS[length], _distance_symbol(value)
        yield codes[257 + symbol]
        yield length - LENGTHS[symbol][0], LENGTHS[symbol][1]
        yield ways[way]
        yield value - DISTANCES[way][0], DISTANCES[way][1]
    yield codes[END]


def _write_sizes(literals: Sequence[int], far: Sequence[int]) -> Iterator[Bits]:
    """Write how long each code is, which is all a reader needs to make the codes again."""
    sizes = [*literals, *far]
    counts = Counter(sizes)
    own = _size_codes(counts, 19, 7)
    codes = _make_codes(own)
    yield len(literals) - 257, 5
    yield len(far) - 1, 5
    yield len(ORDER) - 4, 4
    yield from ((own[at], 3) for at in ORDER)
    yield from (codes[size] for size in sizes)


def _size_codes(counts: Mapping[int, int], symbols: int, most: int) -> list[int]:
    """Give the bits of each symbol's Huffman code, none longer than `most`."""
    weights = dict(counts)
    while True:
        sizes = _measure_tree(weights, symbols)
        if max(sizes) <= most:
            return sizes
        weights = {symbol: (weight + 1) // 2 for symbol, weight in weights.items()}


def _measure_tree(weights: Mapping[int, int], symbols: int) -> list[int]:
    sizes = [0] * symbols
    heap = [(weight, symbol, [symbol]) for symbol, weight in sorted(weights.items())]
    if len(heap) == 1:
        sizes[heap[0][1]] = 1
        return sizes
    heapq.heapify(heap)
    while len(heap) > 1:
        one, other = heapq.heappop(heap), heapq.heappop(heap)
        joined = one[2] + other[2]
        for symbol in joined:
            sizes[symbol] += 1
        heapq.heappush(heap, (one[0] + other[0], min(one[1], other[1]), joined))
    return sizes


def _make_codes(sizes: Sequence[int]) -> list[Bits]:
    """Give each symbol's code, bits turned round, and its length."""
    codes: list[Bits] = [(0, 0)] * len(sizes)
    code = 0
    for size in range(1, max(sizes) + 1):
        for symbol, own in enumerate(sizes):
            if own == size:
                codes[symbol] = (int(f"{code:0{size}b}"[::-1], 2), size)
                code += 1
        code <<= 1
    return codes


def _join_bits(parts: Iterable[Bits]) -> bytes:
    done = bytearray()
    held = count = 0
    for value, size in parts:
        held |= value << count
        count += size
        if count >= 512:
            done += (held & ((1 << 512) - 1)).to_bytes(64, "little")
            held >>= 512
            count -= 512
    done += held.to_bytes((count + 7) // 8, "little")
    return bytes(done)
