namespace StoryBot.Answering.Articles;

/// <summary>What a note is marked with where it belongs to: "1", "[12]", "†".</summary>
internal static class NoteMark
{
    private const int Longest = 6;

    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!(char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c is '[' or ']' or '*' or '†' or '‡' or ','))
                return false;
        }

        return text.Length is > 0 and <= Longest;
    }
}
