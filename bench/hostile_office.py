"""Word processors' files and archives for bench/hostile: whole ones, made
here, and the ways in which zip archives and what is in them go wrong.
"""
import io
import struct
import zipfile
import zlib

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCX = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="r1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.'
    'openxmlformats.org/package/2006/relationships">' + ''.join(
        f'<Relationship Id="r{i}" Type="http://schemas.openxmlformats.org/'
        f'officeDocument/2006/relationships/{part}" Target="{part}.xml"/>'
        for i, part in enumerate(('styles', 'numbering', 'footnotes',
                                  'comments'))) + '</Relationships>',
    'word/styles.xml': f'<w:styles {W}><w:style w:type="paragraph" '
    'w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="H2"/>'
    '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2">'
    '<w:name w:val="toc 1"/><w:basedOn w:val="H1"/></w:style></w:styles>',
    'word/numbering.xml': f'<w:numbering {W}><w:abstractNum '
    'w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt '
    'w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride '
    'w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>'
    '</w:numbering>',
    'word/footnotes.xml': f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r>'
    '<w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>',
    'word/comments.xml': f'<w:comments {W}><w:comment w:id="0"><w:p/>'
    '</w:comment></w:comments>',
    'docProps/core.xml': '<cp:coreProperties xmlns:cp="a" xmlns:dc="b">'
    '<dc:title>T</dc:title><dc:language>en</dc:language>'
    '</cp:coreProperties>',
    'word/document.xml': f'<w:document {W}><w:body><w:p><w:pPr><w:pStyle '
    'w:val="H1"/></w:pPr><w:r><w:t>Article 5: Spam</w:t></w:r></w:p><w:p>'
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    '</w:pPr><w:ins w:id="1"><w:r><w:rPr><w:b/><w:strike/></w:rPr><w:t '
    'xml:space="preserve">Each Party </w:t></w:r></w:ins><w:del w:id="2">'
    '<w:r><w:delText>may</w:delText></w:r></w:del><w:r><w:t>shall limit '
    'spam</w:t><w:footnoteReference w:id="2"/><w:tab/><w:br/><w:sym '
    'w:font="Symbol" w:char="F0B7"/></w:r></w:p><w:tbl><w:tblGrid>'
    '<w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Brazil'
    '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/>'
    '</w:tcPr><w:p><w:r><w:t>[shall]</w:t></w:r></w:p></w:tc></w:tr>'
    '</w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC '
    '</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>x ... 1</w:t>'
    '<w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:r><w:pict>'
    '<w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p>'
    '</w:txbxContent></w:pict></w:r></w:p></w:body></w:document>',
}
NS = ' '.join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
              for p, n in (('office', 'office'), ('text', 'text'),
                           ('table', 'table'), ('style', 'style'),
                           ('draw', 'drawing')))
BODY = ('<office:automatic-styles><style:style style:name="P1" '
        'style:family="paragraph" style:parent-style-name="P2"/>'
        '<text:list-style style:name="L1"><text:list-level-style-number '
        'text:level="1" style:num-format="a" style:num-suffix=")" '
        'text:start-value="3"/></text:list-style></office:automatic-styles>'
        '<office:body><office:text><text:tracked-changes>'
        '<text:changed-region text:id="c1"><text:deletion><text:p>gone'
        '</text:p></text:deletion></text:changed-region>'
        '</text:tracked-changes><text:h text:outline-level="1">Article 5: '
        'Spam</text:h><text:list text:style-name="L1"><text:list-item>'
        '<text:p text:style-name="P1">Each Party<text:change '
        'text:change-id="c1"/> shall<text:s text:c="3"/>limit<text:tab/> '
        'spam.<text:note text:note-class="footnote"><text:note-citation>1'
        '</text:note-citation><text:note-body><text:p>A note.</text:p>'
        '</text:note-body></text:note></text:p></text:list-item></text:list>'
        '<table:table><table:table-column '
        'table:number-columns-repeated="2"/><table:table-row>'
        '<table:table-cell table:number-columns-spanned="2"><text:p>Brazil'
        '</text:p></table:table-cell><table:covered-table-cell/>'
        '</table:table-row></table:table><text:p><draw:frame><draw:text-box>'
        '<text:p>A box.</text:p></draw:text-box></draw:frame></text:p>'
        '<text:table-of-content><text:index-body><text:p>x</text:p>'
        '</text:index-body></text:table-of-content></office:text>'
        '</office:body>')
ODT = {
    'mimetype': 'application/vnd.oasis.opendocument.text',
    'content.xml': f'<office:document-content {NS}>{BODY}'
                   '</office:document-content>',
    'styles.xml': f'<office:document-styles {NS}><office:styles>'
                  '<style:style style:name="P2" style:family="paragraph" '
                  'style:parent-style-name="P1" '
                  'style:default-outline-level="2"/></office:styles>'
                  '</office:document-styles>',
    'meta.xml': f'<office:document-meta {NS}><office:meta><a>b</a>'
                '</office:meta></office:document-meta>',
}
FODT = f'<?xml version="1.0"?><office:document {NS}>{BODY}</office:document>'
TEXTS = {'drafts/one.txt': 'Article 5: Spam\n\nEach Party shall limit spam.\n',
         'two.md': '# Spam\n\nEach Party shall limit spam.\n',
         'three.html': '<html><p>Each Party shall limit spam.</html>',
         'four': 'Each Party shall limit spam.\n'}


def pack(members, method=zipfile.ZIP_DEFLATED):
    """The bytes of an archive of (name, bytes or text) pairs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def parts_of(extension):
    """What is in a whole file of this kind."""
    return {'docx': DOCX, 'odt': ODT, 'zip': TEXTS}[extension]


def seeds():
    """(extension, bytes) of files that are read as they are."""
    return [(kind, pack(parts_of(kind).items()))
            for kind in ('docx', 'odt', 'zip')] + [('fodt', FODT.encode())]


def fields(data, mark, offset):
    """Where a field stands in each header of an archive."""
    at = data.find(mark)
    while at >= 0:
        if at + offset + 4 <= len(data):
            yield at + offset
        at = data.find(mark, at + 1)


def lie(rng, data):
    """A number in a header of the archive is another: a checksum, a size, a
    method, flags, a length, a place."""
    mark, offset, size = rng.choice((
        (b'PK\3\4', 6, 2), (b'PK\3\4', 8, 2), (b'PK\3\4', 14, 4),
        (b'PK\3\4', 18, 4), (b'PK\3\4', 22, 4), (b'PK\3\4', 26, 2),
        (b'PK\3\4', 28, 2), (b'PK\1\2', 4, 2), (b'PK\1\2', 8, 2),
        (b'PK\1\2', 10, 2), (b'PK\1\2', 16, 4), (b'PK\1\2', 20, 4),
        (b'PK\1\2', 24, 4), (b'PK\1\2', 28, 2), (b'PK\1\2', 30, 2),
        (b'PK\1\2', 38, 4), (b'PK\1\2', 42, 4), (b'PK\5\6', 8, 2),
        (b'PK\5\6', 10, 2), (b'PK\5\6', 12, 4), (b'PK\5\6', 16, 4)))
    places = list(fields(data, mark, offset))
    if not places:
        return data
    at = rng.choice(places)
    value = rng.choice((0, 1, 8, 99, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF,
                        rng.randrange(1 << 32), len(data)))
    value &= 0xFFFF if size == 2 else 0xFFFFFFFF
    return data[:at] + value.to_bytes(size, 'little') + data[at + size:]


def rearranged(rng, parts):
    """Members of an archive, some of them missing, several times or under
    names that no honest program writes."""
    members = [(name, data) for name, data in parts.items()
               if rng.randrange(8)]
    for _ in range(rng.randrange(3)):
        name, data = rng.choice(list(parts.items()))
        members.append((rng.choice((
            name, '../' + name, '/' + name, 'a\\' + name, name + '/',
            'a/' * 600 + name, '\u202e' + name, name.upper(),
            'x' * 5000, 'inner.zip', '.' + name)), data))
    rng.shuffle(members)
    return members


def broken(rng, extension, broken_text):
    """A file of this kind, broken in a way of archives; broken_text() breaks
    what is in one member."""
    parts = dict(parts_of(extension))
    method = rng.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    what = rng.randrange(4)
    if what == 0:
        return lie(rng, pack(parts.items(), method))
    if what == 1:
        return lie(rng, lie(rng, pack(rearranged(rng, parts), method)))
    if what == 2:
        return pack(rearranged(rng, parts), method)
    for _ in range(rng.choice((1, 1, 2))):
        name = rng.choice(list(parts))
        data = parts[name]
        parts[name] = broken_text(
            data if isinstance(data, bytes) else data.encode())
    return pack(parts.items(), method)


def with_body(extension, body):
    """A whole file whose text is this XML."""
    parts = dict(parts_of(extension))
    if extension == 'docx':
        parts['word/document.xml'] = (
            f'<w:document {W}><w:body>{body}</w:body></w:document>')
    else:
        parts['content.xml'] = (
            f'<office:document-content {NS}><office:body><office:text>{body}'
            '</office:text></office:body></office:document-content>')
    return pack(parts.items())


def link(name, target):
    """An archive with a symbolic link."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w') as archive:
        info = zipfile.ZipInfo(name)
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, target)
        archive.writestr('one.txt', TEXTS['drafts/one.txt'])
    return out.getvalue()


def overlapping(count):
    """Many members that are one place of the archive."""
    data = b'a' * 1000000
    squeezed = zlib.compress(data, 9)[2:-4]
    head = struct.pack('<IHHHHHIIIHH', 0x04034b50, 20, 0, 8, 0, 0,
                       zlib.crc32(data), len(squeezed), len(data), 5, 0)
    body = head + b'a.txt' + squeezed
    directory = b''.join(
        struct.pack('<IHHHHHHIIIHHHHHII', 0x02014b50, 20, 20, 0, 8, 0, 0,
                    zlib.crc32(data), len(squeezed), len(data), 9, 0, 0, 0,
                    0, 0, 0) + b'%05d.txt' % i for i in range(count))
    return body + directory + struct.pack(
        '<IHHHHIIH', 0x06054b50, 0, 0, count, count, len(directory),
        len(body), 0)


def bombs():
    """(name, bytes): one trick each."""
    entity = ''.join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">'
                     for i in range(1, 12))
    laughs = f'<!DOCTYPE a [<!ENTITY e0 "ha">{entity}]><a>&e11;</a>'
    outside = ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
               '<a>&x;</a>')
    big = b'<w:p/>' * 20000000
    found = []
    for kind, part in (('docx', 'word/document.xml'), ('odt', 'content.xml')):
        whole = parts_of(kind)
        for name, text in (('laughs', laughs), ('outside', outside),
                           ('empty', ''), ('text', 'Article 5'),
                           ('squeezed', big)):
            found.append((f'{name}.{kind}',
                          pack({**whole, part: text}.items())))
        found.append((f'nested.{kind}', pack(
            [*whole.items(), ('inner.zip', pack(whole.items()))])))
        found.append((f'only-mark.{kind}', b'PK\3\4'))
    paragraph = '<w:p><w:r><w:t>{}</w:t></w:r></w:p>'
    deep = '<w:tbl><w:tr><w:tc>'
    found += [
        ('deep.docx', with_body('docx', deep * 30000)),
        ('closed.docx', with_body('docx', deep * 80 + paragraph.format('x') +
                                  '</w:tc></w:tr></w:tbl>' * 80)),
        ('paragraphs.docx', with_body('docx', paragraph.format('x') * 40000)),
        ('word.docx', with_body('docx', paragraph.format('a' * 1000000))),
        ('notes.docx', with_body('docx', paragraph.format(
            'x</w:t><w:footnoteReference w:id="2"/><w:t>') * 20000)),
        ('boxes.docx', with_body('docx', '<w:p><w:r><w:txbxContent>' * 9000)),
        ('span.docx', with_body('docx', '<w:tbl><w:tr><w:tc><w:tcPr>'
                                '<w:gridSpan w:val="4294967295"/></w:tcPr>'
                                '</w:tc></w:tr></w:tbl>')),
        ('deep.odt', with_body('odt', '<text:list><text:list-item>' * 30000)),
        ('spaces.odt', with_body('odt', '<text:p>a<text:s '
                                 'text:c="2000000000"/>b</text:p>')),
        ('columns.odt', with_body('odt', '<table:table><table:table-column '
                                  'table:number-columns-repeated='
                                  '"2000000000"/></table:table>')),
        ('paragraphs.odt', with_body('odt', '<text:p>x</text:p>' * 50000)),
        ('zip.docx', pack(TEXTS.items())), ('docx.zip', pack(DOCX.items())),
        ('odt.docx', pack(ODT.items())), ('docx.odt', pack(DOCX.items())),
        ('docx.txt', pack(DOCX.items())), ('docx.pdf', pack(DOCX.items())),
        ('text.docx', b'Article 5: Spam\n'), ('html.docx', b'<html><p>x'),
        ('old.docx', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(600)),
        ('rich.docx', b'{\\rtf1 spam}'), ('pdf.docx', b'%PDF-1.4\n'),
        ('link.zip', link('link.txt', '/etc/passwd')),
        ('climb.zip', pack([('../../../../tmp/x.txt', 'spam')])),
        ('twice.zip', pack([('a.txt', 'one'), ('a.txt', 'two')])),
        ('nested.zip', pack([('a.zip', pack([('b.zip', pack(
            TEXTS.items()))]))])),
        ('bomb.zip', pack([(f'{i}.txt', b'a' * 1000000) for i in range(99)])),
        ('overlap.zip', overlapping(3000)),
        ('many.zip', pack([(f'{i}.txt', '') for i in range(2000)])),
        ('names.zip', pack([('a' * 60000 + '.txt', 'spam')])),
        ('empty.zip', pack([])), ('behind.zip', b'x' * 5000 + pack(
            TEXTS.items())),
    ]
    return found
