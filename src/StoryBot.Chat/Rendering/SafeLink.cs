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
        if (Ascii(address) is not { } named)
            return null;
        var written = named.AbsoluteUri.Replace("<", "%3C").Replace(">", "%3E").Replace("(", "%28").Replace(")", "%29").Replace("\\", "%5C");
        return written.Length <= Longest && written.All(letter => letter is > ' ' and < '\u007F') ? written : null;
    }

    /// <summary>The address with its host as the name servers have it, which each client takes: AbsoluteUri leaves it in its own letters. Null where it has no such name.</summary>
    private static Uri? Ascii(Uri address)
    {
        try
        {
            return address.Host.All(char.IsAscii) ? address : new UriBuilder(address) { Host = address.IdnHost }.Uri;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
