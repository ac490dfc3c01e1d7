#!/usr/bin/env python3
"""Makes the HEIC, AVIF and JPEG 2000 files of src/test/resources/lookalike/image/heif from the sample cast and from a small drawing.

Needs heif-enc (Debian: libheif-examples), avifenc (libavif-bin) and ImageMagick with JPEG 2000. heif-enc writes neither turns nor grids,
so this script puts the coded pictures into new files (ISO/IEC 23008-12).
"""
import pathlib
import struct
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
OUT = ROOT / "src/test/resources/lookalike/image/heif"
# EXIF orientation: ImageMagick's options that turn the upright picture into the stored one, and the properties by which a viewer turns it
# back: quarter turns counterclockwise (irot), then the axis of the mirror (imir; 0 swaps top and bottom).
TURNS = {
    1: ([], 0, None),
    2: (["-flop"], 0, 1),
    3: (["-rotate", "180"], 2, None),
    4: (["-flip"], 0, 0),
    5: (["-transpose"], 1, 0),
    6: (["-rotate", "270"], 3, None),
    7: (["-transverse"], 1, 1),
    8: (["-rotate", "90"], 1, None),
}


def box(kind, content):
    return struct.pack(">I", 8 + len(content)) + kind.encode() + content


def full(kind, content, version=0, flags=0):
    return box(kind, struct.pack(">I", version << 24 | flags) + content)


def boxes(data):
    found, at = [], 0
    while at + 8 <= len(data):
        size = struct.unpack_from(">I", data, at)[0] or len(data) - at
        found.append((data[at + 4 : at + 8].decode("latin1"), data[at + 8 : at + size]))
        at += size
    return found


def primary(path):
    """Properties and data of the primary item, as heif-enc writes them (iloc of version 0 with 4-byte numbers)."""
    data = path.read_bytes()
    meta = dict(boxes(dict(boxes(data))["meta"][4:]))
    item = struct.unpack(">H", meta["pitm"][4:6])[0]
    iprp = dict(boxes(meta["iprp"]))
    kinds = boxes(iprp["ipco"])
    properties, at = [], 8
    for _ in range(struct.unpack_from(">I", iprp["ipma"], 4)[0]):
        of, count = struct.unpack_from(">HB", iprp["ipma"], at)
        numbers = iprp["ipma"][at + 3 : at + 3 + count]
        properties += [kinds[(n & 127) - 1] for n in numbers if of == item]
        at += 3 + count
    iloc, at = meta["iloc"], 8
    for _ in range(struct.unpack_from(">H", iloc, 6)[0]):
        of, _, base, extents, offset, length = struct.unpack_from(">HHIHII", iloc, at)
        assert extents == 1
        if of == item:
            return properties, data[base + offset : base + offset + length]
        at += 18
    raise ValueError(path)


def heif(items, references, first=1, in_box=()):
    """A file of items {id: (type, properties, data)}; those of in_box have their bytes in the meta box."""
    kinds, associations = [], b""
    for number, (_, properties, _) in items.items():
        indices = b""
        for prop in properties:
            if prop not in kinds:
                kinds.append(prop)
            indices += bytes([kinds.index(prop) + 1])
        associations += struct.pack(">HB", number, len(properties)) + indices
    iprp = box("iprp", box("ipco", b"".join(box(*k) for k in kinds)) + full("ipma", struct.pack(">I", len(items)) + associations))
    infos = b"".join(
        full("infe", struct.pack(">HH", n, 0) + kind.encode() + b"\0", 2, n != first)
        for n, (kind, _, _) in items.items()
    )
    iinf = full("iinf", struct.pack(">H", len(items)) + infos)
    iref = full("iref", b"".join(box(k, struct.pack(">HH", f, len(t)) + struct.pack(">%dH" % len(t), *t)) for k, f, t in references))
    idat = box("idat", b"".join(items[n][2] for n in in_box))
    hdlr = full("hdlr", b"\0\0\0\0pict" + bytes(13))
    ftyp = box("ftyp", b"heic\0\0\0\0mif1heic")
    inside, outside = {}, {}
    at = 0
    for n in in_box:
        inside[n] = at
        at += len(items[n][2])

    def meta(start):
        locations, at = b"", start
        for n, (_, _, data) in items.items():
            offset = inside.get(n, at)
            locations += struct.pack(">HHHHII", n, n in inside, 0, 1, offset, len(data))
            at += 0 if n in inside else len(data)
        iloc = full("iloc", struct.pack(">HH", 0x4400, len(items)) + locations, 1)
        return full("meta", hdlr + full("pitm", struct.pack(">H", first)) + iloc + iinf + (iref if references else b"") + iprp + idat)

    start = len(ftyp) + len(meta(0)) + 8
    return ftyp + meta(start) + box("mdat", b"".join(d for n, (_, _, d) in items.items() if n not in inside))


def exif(orientation):
    tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" + bytes([orientation]) + bytes(6)
    return struct.pack(">I", 6) + b"Exif\0\0" + tiff


def turned(quarters, axis):
    return ([("irot", bytes([quarters]))] if quarters else []) + ([] if axis is None else [("imir", bytes([axis]))])


def run(*command):
    subprocess.run([str(c) for c in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def faces(work):
    source = ROOT / "assets/sample-cast/probes/ada-sterling.jpg"
    for orientation, (turn, quarters, axis) in TURNS.items():
        stored = work / "stored.png"
        run("convert", source, "-strip", *turn, stored)
        run("heif-enc", "-q", "72", stored, "-o", work / "coded.heic")
        properties, data = primary(work / "coded.heic")
        items = {1: ("hvc1", properties + turned(quarters, axis), data), 2: ("Exif", [], exif(orientation))}
        (OUT / f"face-{orientation}.heic").write_bytes(heif(items, [("cdsc", 2, [1])]))
        turns = (["--irot", quarters] if quarters else []) + ([] if axis is None else ["--imir", axis])
        run("avifenc", "-s", 4, "-y", "420", "--min", 0, "--max", 9, *turns, stored, OUT / f"face-{orientation}.avif")


def drawing(work, width=120, height=80):
    """The drawing of TestPictures: red left third, blue rest, green top right corner."""
    path = work / f"drawn-{width}.png"
    run("convert", "-size", f"{width}x{height}", "xc:blue", "-fill", "red", "-draw", f"rectangle 0,0 {width // 3 - 1},{height - 1}",
        "-fill", "rgb(0,200,0)", "-draw", f"rectangle {width - width // 4},0 {width - 1},{height // 3 - 1}", f"PNG24:{path}")
    return path


def grids(work):
    """The drawing in tiles of 64 x 64, as phones write it: three columns and two rows, of which the last ones extend beyond the edge."""
    tiles, parts = {}, []
    whole = drawing(work, 180, 120)
    run("convert", whole, "-resize", "96x64!", f"PNG24:{work}/small.png")
    run("heif-enc", work / "small.png", "-o", work / "small.heic")
    for i in range(6):
        run("convert", whole, "-crop", f"64x64+{i % 3 * 64}+{i // 3 * 64}", "+repage", "-background", "yellow", "-extent", "64x64", f"PNG24:{work}/t.png")
        run("heif-enc", "-q", "90", "-p", "chroma=444", work / "t.png", "-o", work / "t.heic")
        properties, data = primary(work / "t.heic")
        tiles[i + 2] = ("hvc1", properties, data)
        parts.append(i + 2)
    small = primary(work / "small.heic")
    size = ("ispe", struct.pack(">III", 0, 180, 120))
    # A crop of 170 x 100, 5 to the right of the centre, then a quarter turn to the right
    crop = ("clap", struct.pack(">IIIIiIiI", 170, 1, 100, 1, 5, 1, -10, 1))
    items = {1: ("grid", [size, crop, ("irot", b"\3")], struct.pack(">BBBBHH", 0, 0, 1, 2, 180, 120)), **tiles, 20: ("hvc1", *small)}
    references = [("dimg", 1, parts), ("thmb", 20, [1])]
    (OUT / "grid-cropped-turned.heic").write_bytes(heif(items, references, in_box=(1,)))
    items[1] = ("grid", [size], items[1][2])
    (OUT / "grid.heic").write_bytes(heif({20: items.pop(20), **items}, references))
    items[30] = ("iden", [("imir", b"\1")], b"")
    (OUT / "grid-of-another-item.heic").write_bytes(heif(items, [("dimg", 1, parts), ("dimg", 30, [1])], first=30, in_box=(1, 30)))
    run("convert", "-size", "128x128", "gradient:red-blue", "-distort", "SRT", "20", "-depth", "8", f"PNG24:{work}/smooth.png")
    run("avifenc", "--lossless", "-g", "2x2", work / "smooth.png", OUT / "grid-lossless.avif")
    run("avifenc", "--lossless", work / "smooth.png", OUT / "no-grid-lossless.avif")


def pixels(work):
    """Every depth, chroma and range."""
    drawn = drawing(work)
    for depth in (8, 10, 12):
        for chroma in ("444", "422", "420", "400"):
            run("avifenc", "-d", depth, "-y", chroma, "--min", 0, "--max", 10, drawn, OUT / f"drawn-{chroma}-{depth}.avif")
    run("avifenc", "-r", "limited", "--cicp", "1/13/1", "--min", 0, "--max", 10, drawn, OUT / "drawn-limited-709.avif")
    run("avifenc", "-r", "limited", "--cicp", "9/16/9", "-d", 10, "--min", 0, "--max", 10, drawn, OUT / "drawn-limited-2020-10.avif")
    run("convert", drawn, "-alpha", "set", "-channel", "A", "-evaluate", "set", "30%", work / "alpha.png")
    run("avifenc", "--min", 0, "--max", 10, work / "alpha.png", OUT / "drawn-alpha.avif")
    run("convert", drawn, "-depth", "16", f"PNG48:{work}/deep.png")
    run("heif-enc", "-b", "10", "-q", "90", work / "deep.png", "-o", OUT / "drawn-10.heic")
    run("convert", drawn, "-colorspace", "gray", f"PNG24:{work}/grey.png")
    run("heif-enc", "-q", "90", work / "grey.png", "-o", OUT / "drawn-grey.heic")
    run("heif-enc", "-L", "-p", "chroma=444", "--matrix_coefficients=0", drawn, "-o", OUT / "drawn-rgb.heic")
    run("heif-enc", "-q", "90", "--full_range_flag=0", "--matrix_coefficients=1", drawn, "-o", OUT / "drawn-limited-709.heic")
    run("convert", drawn, "-quality", "60", OUT / "drawn.jp2")
    run("convert", drawn, "-quality", "60", OUT / "drawn.j2k")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for step in (faces, grids, pixels):
            step(pathlib.Path(folder))
    sys.exit(0)
