using System.Text;

namespace StoryBot.Answering.Articles;

/// <summary>A file's bytes as text, if they are text.</summary>
internal abstract record SourceText
{
    // What the bytes 0x80 to 0x9F mean in Windows-1252, which is what "Latin-1" files hold in practice
    // (https://encoding.spec.whatwg.org/#windows-1252); .NET has that encoding only as a package.
    private const string Windows1252 =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    // Text has hardly any control characters; a file with more than one in this many characters is none.
    private const int CharactersPerControl = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SourceText()
    {
    }

    /// <summary>UTF-8, UTF-16 with a byte order mark, or else Windows-1252; never with the mark itself.</summary>
    public static SourceText Decode(byte[] bytes)
    {
        var text = Letters(bytes);
        var zero = text.IndexOf('\0');
        if (zero >= 0)
            return new Binary($"is not text (a zero character at position {zero}): save it as UTF-8 text, or remove it");

        var controls = text.Count(c => char.IsControl(c) && !char.IsWhiteSpace(c));
        return controls * CharactersPerControl > text.Length
            ? new Binary($"is not text ({controls} control characters): save it as UTF-8 text, or remove it")
            : new Decoded(text);
    }

    private static string Letters(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] && TryUtf8(bytes.AsSpan(3)) is { } marked)
            return marked;

        return bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
            _ => TryUtf8(bytes) ?? string.Create(bytes.Length, bytes, static (text, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    text[i] = from[i] is >= 0x80 and < 0xA0 ? Windows1252[from[i] - 0x80] : (char)from[i];
            }),
        };
    }

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    internal sealed record Decoded(string Text) : SourceText;

    internal sealed record Binary(string Reason) : SourceText;
}
