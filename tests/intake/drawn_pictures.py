"""Small real pictures of every kind that can be shown."""

import io

import pillow_heif
from PIL import Image, ImageDraw

KINDS = ("png", "jpeg", "webp", "heic", "avif", "gif", "bmp", "tiff")
_FORMATS = {kind: kind.upper() for kind in KINDS} | {"heic": "HEIF"}

pillow_heif.register_heif_opener()


def scene(width: int = 96, height: int = 64, mode: str = "RGB") -> Image.Image:
    """Red in the upper left quarter, blue in the lower right, grey elsewhere."""
    image = Image.new("RGB", (width, height), (120, 120, 120))
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, width // 2, height // 2), fill=(220, 20, 20))
    pen.rectangle((width // 2, height // 2, width, height), fill=(20, 20, 220))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, _FORMATS[kind], **options)
    return out.getvalue()


def picture(kind: str, width: int = 96, height: int = 64) -> bytes:
    return saved(scene(width, height), kind)


def turned(orientation: int) -> bytes:
    """A JPEG whose pixels are stored so that *orientation* sets the scene upright."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    image = scene()
    if orientation in undo:
        image = image.transpose(undo[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(image, "jpeg", exif=exif, quality=95)
