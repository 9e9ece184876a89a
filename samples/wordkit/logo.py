"""An invented coat of arms for each authority, as a small PNG."""

from __future__ import annotations

import math
import struct
import zlib
from functools import cache

WIDTH, HEIGHT, FINE = 96, 112, 3  # pixels, and samples a pixel in each direction

Colour = tuple[int, int, int]


def inside_shield(x: float, y: float) -> bool:
    """Whether a point of the unit square lies in a shield: straight sides, a pointed foot."""
    if not 0.04 < x < 0.96 or not 0.03 < y < 0.98:
        return False
    if y < 0.5:
        return True
    half = 0.46 * math.sqrt(max(0.0, 1 - ((y - 0.5) / 0.48) ** 1.9))
    return abs(x - 0.5) < half


def in_device(device: str, x: float, y: float) -> bool:
    """Whether a point lies in the figure on the shield."""
    dx, dy = x - 0.5, y - 0.45
    if device == "fir":
        return any(top < y < top + 0.24 and abs(dx) < (y - top) * 0.95 for top in (0.14, 0.3, 0.46)) or (
            abs(dx) < 0.04 and 0.68 < y < 0.8
        )
    if device == "waves":
        return any(abs(y - base - 0.035 * math.sin(x * 18)) < 0.045 for base in (0.3, 0.48, 0.66))
    if device == "sun":
        radius, angle = math.hypot(dx, dy), math.atan2(dy, dx)
        return radius < 0.17 or (radius < 0.34 and math.cos(angle * 8) > 0.55 and radius > 0.21)
    if device == "wheel":
        radius, angle = math.hypot(dx, dy), math.atan2(dy, dx)
        return 0.24 < radius < 0.32 or (radius < 0.28 and abs(math.sin(angle * 3)) < 0.16) or radius < 0.07
    if device == "bend":
        return abs(x - y * 0.9) < 0.1 or abs(x - y * 0.9 - 0.34) < 0.05
    if device == "key":
        return (
            (0.09 < math.hypot(dx, y - 0.28) < 0.15)
            or (abs(dx) < 0.035 and 0.42 < y < 0.8)
            or (0 < dx < 0.16 and (0.62 < y < 0.67 or 0.72 < y < 0.78))
        )
    raise ValueError(device)


@cache
def png(device: str, field: Colour, figure: Colour) -> bytes:
    """The picture, 96 × 112 pixels, transparent around the shield."""
    rows = []
    for py in range(HEIGHT):
        row = bytearray(b"\0")
        for px in range(WIDTH):
            hits, light = 0, 0
            for sample in range(FINE * FINE):
                x = (px + (sample % FINE + 0.5) / FINE) / WIDTH
                y = (py + (sample // FINE + 0.5) / FINE) / HEIGHT
                if inside_shield(x, y):
                    hits += 1
                    light += in_device(device, x, y)
            mix = light / hits if hits else 0
            row += bytes(round(a + (b - a) * mix) for a, b in zip(field, figure, strict=True))
            row.append(round(255 * hits / FINE**2))
        rows.append(bytes(row))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
