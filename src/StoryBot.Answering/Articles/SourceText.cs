using System.Buffers;
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
        if (Utf8Flaw(bytes) is { } flaw)
            return new Binary(flaw);

        var text = Letters(bytes, out var isGuess);
        var zero = text.IndexOf('\0');
        if (zero >= 0)
            return new Binary($"is not text (a zero character at position {zero}): save it as UTF-8 text, or remove it");

        var controls = text.Count(c => char.IsControl(c) && !char.IsWhiteSpace(c));
        return controls * CharactersPerControl > text.Length
            ? new Binary($"is not text ({controls} control characters): save it as UTF-8 text, or remove it")
            : new Decoded(text, isGuess);
    }

    // Hardly any two bytes of another encoding happen to be a character of UTF-8, so where as many are as aren't, somebody
    // damaged UTF-8. Read as Windows-1252, every quote of it would be garbled in silence.
    private static string? Utf8Flaw(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return null;

        var (characters, flaws, first) = (0, 0, 0);
        for (var at = 0; at < bytes.Length;)
        {
            var other = bytes.AsSpan(at).IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (other < 0)
                break;

            at += other;
            if (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length) == OperationStatus.Done)
                characters++;
            else if (flaws++ == 0)
                first = at;

            at += length;
        }

        return flaws > 0 && (characters >= flaws || bytes is [0xEF, 0xBB, 0xBF, ..])
            ? $"is damaged UTF-8 (byte 0x{bytes[first]:X2} in line {bytes.AsSpan(0, first).Count((byte)'\n') + 1}, at position {first}): mend that character and save it as UTF-8"
            : null;
    }

    private static string Letters(byte[] bytes, out bool isGuess)
    {
        isGuess = false;
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes.AsSpan(2));
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        }

        if (TryUtf8(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes) is { } text)
            return text;

        isGuess = true;
        return string.Create(bytes.Length, bytes, static (text, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                text[i] = from[i] is >= 0x80 and < 0xA0 ? Windows1252[from[i] - 0x80] : (char)from[i];
        });
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

    /// <param name="IsGuess">Whether nothing but the lack of anything better says that it is Windows-1252.</param>
    internal sealed record Decoded(string Text, bool IsGuess) : SourceText
    {
        // Where Windows-1252 is written, most letters are those of English; Cyrillic, Greek or Japanese come out as hardly any.
        public bool IsGarbled => IsGuess && Text.Count(char.IsAsciiLetter) < Text.Count(c => char.IsLetter(c) && !char.IsAscii(c));
    }

    internal sealed record Binary(string Reason) : SourceText;
}
