namespace StoryBot.Chat.Rendering;

/// <summary>A link that can stand in a message: http or https, written so that nothing in it ends it early.</summary>
internal static class SafeLink
{
    /// <summary>Longer ones are left out: the title and paragraph still say where the words stand.</summary>
    private const int Longest = 1_000;

    public static string? Of(string? link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return null;
        var written = address.AbsoluteUri.Replace("<", "%3C").Replace(">", "%3E").Replace("(", "%28").Replace(")", "%29").Replace("\\", "%5C");
        return written.Length <= Longest && written.All(letter => letter is > ' ' and < '\u007F') ? written : null;
    }
}
