#!/usr/bin/env python3
"""write.py OUT [--picture] [--password WORD] <TEXT: write a PDF by hand.

Pages end with a form feed, paragraphs with an empty line. Of a line, leading
spaces indent; "## " makes it larger, "~ " smaller; "{1}" is a raised number;
"a | b | c" are cells. --picture puts a picture on each page; a password makes
it an encrypted PDF (RC4, 40 bits: enough to be asked for the password).
"""
import hashlib
import re
import sys

PADDING = bytes.fromhex(
    '28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A')
NAME = bytes(16)  # of the file, in its trailer


def rc4(key, data):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


class Lock:
    """The standard security handler, revision 2."""

    def __init__(self, password):
        padded = (password.encode() + PADDING)[:32]
        self.owner = rc4(hashlib.md5(padded).digest()[:5], padded)
        self.key = hashlib.md5(padded + self.owner + b'\xff' * 4 +
                               NAME).digest()[:5]
        self.user = rc4(self.key, PADDING)

    def lock(self, number, data):
        salted = self.key + number.to_bytes(3, 'little') + bytes(2)
        return rc4(hashlib.md5(salted).digest()[:10], data)

    def dictionary(self):
        return (b'<< /Filter /Standard /V 1 /R 2 /P -1 /O <%s> /U <%s> >>' %
                (self.owner.hex().encode(), self.user.hex().encode()))


def shown(text):
    """Text as a string of a content stream."""
    raw = text.encode('cp1252', 'replace')
    return b'(%s) Tj' % re.sub(rb'([\\()])', rb'\\\1', raw)


def line(text, x, y, size):
    """One line; raised numbers are small."""
    out = [b'1 0 0 1 %d %d Tm /F1 %d Tf' % (x, y, size)]
    for piece in re.split(r'(\{\d+\})', text):
        if piece.startswith('{'):
            out.append(b'/F1 %d Tf 4 Ts %s 0 Ts /F1 %d Tf' %
                       (size * 6 // 10, shown(piece[1:-1]), size))
        elif piece:
            out.append(shown(piece))
    return b'\n'.join(out)


def page(text, picture):
    y = 790
    out = [b'BT']
    for row in text.strip('\n').split('\n'):
        size = 11
        indent = len(row) - len(row.lstrip(' '))
        row = row.strip()
        for prefix, other in (('## ', 15), ('~ ', 9)):
            if row.startswith(prefix):
                size = other
                row = row[len(prefix):]
        for column, cell in enumerate(row.split(' | ')):
            if cell:
                out.append(line(cell, 72 + 5 * indent + 160 * column, y, size))
        y -= size + 3 if row else 9
    out.append(b'ET')
    if picture:
        out.append(b'q 400 0 0 500 90 200 cm /I1 Do Q')
    return b'\n'.join(out)


def write(text, picture=False, password=None):
    """The bytes of a PDF."""
    lock = Lock(password) if password else None
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'',
               b'<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman'
               b' /Encoding /WinAnsiEncoding >>']

    def stream(head, data):
        number = len(objects) + 1
        data = lock.lock(number, data) if lock else data
        objects.append(b'<< %s /Length %d >>\nstream\n%s\nendstream' %
                       (head, len(data), data))
        return number

    image = stream(b'/Type /XObject /Subtype /Image /Width 1 /Height 1'
                   b' /ColorSpace /DeviceGray /BitsPerComponent 8',
                   b'\x80') if picture else 0
    kids = []
    for one in text.split('\f'):
        content = stream(b'', page(one, picture))
        objects.append(
            b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]'
            b' /Contents %d 0 R /Resources << /Font << /F1 3 0 R >>'
            b'%s >> >>' % (content, b' /XObject << /I1 %d 0 R >>' % image
                           if picture else b''))
        kids.append(b'%d 0 R' % len(objects))
    objects[1] = b'<< /Type /Pages /Count %d /Kids [%s] >>' % (
        len(kids), b' '.join(kids))
    extra = b''
    if lock:
        objects.append(lock.dictionary())
        extra = b' /Encrypt %d 0 R' % len(objects)
    out = bytearray(b'%PDF-1.4\n')
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    table = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    for place in places:
        out += b'%010d 00000 n \n' % place
    out += (b'trailer << /Size %d /Root 1 0 R /ID [<%s> <%s>]%s >>\n'
            b'startxref\n%d\n%%%%EOF\n' %
            (len(objects) + 1, NAME.hex().encode(), NAME.hex().encode(),
             extra, table))
    return bytes(out)


def main():
    arguments = sys.argv[1:]
    picture = '--picture' in arguments
    password = (arguments[arguments.index('--password') + 1]
                if '--password' in arguments else None)
    with open(arguments[0], 'wb') as out:
        out.write(write(sys.stdin.read(), picture, password))


if __name__ == '__main__':
    main()
