namespace StoryBot.Answering;

/// <summary>The heading above a paragraph as far as it is indexed and embedded: that is done again for every paragraph below it, and a page may have a whole chapter for a heading.</summary>
internal static class PassageHeading
{
    /// <summary>In UTF-16 code units: about as much as is encoded of a heading, and more than people write above a text.</summary>
    public const int Longest = 1_000;

    /// <summary>The heading, one that is too long cut between two words; empty where there is none.</summary>
    public static string Of(Paragraph paragraph)
    {
        var heading = paragraph.Heading ?? "";
        return heading.Length <= Longest ? heading : heading[..End(heading)];
    }

    // A script without spaces is cut between two characters.
    private static int End(string heading) =>
        heading.LastIndexOf(' ', Longest) is > 0 and var space ? space
        : char.IsHighSurrogate(heading[Longest - 1]) ? Longest - 1
        : Longest;
}
