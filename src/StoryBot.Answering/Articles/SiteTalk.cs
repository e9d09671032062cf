using System.Text.RegularExpressions;

namespace StoryBot.Answering.Articles;

/// <summary>Tells by its words what a site says of itself beside and below its pages. In the midst of a text the same words may tell of anything.</summary>
internal static partial class SiteTalk
{
    /// <summary>Whether the words invite to become a reader of the site's, or sell something.</summary>
    public static bool Invites(string text) => Invitation().IsMatch(text);

    /// <summary>Whether the words are about the page instead of its matter: when it was changed, who may copy it, what it can't be blamed for.</summary>
    public static bool IsNotice(string text) => Notice().IsMatch(text);

    [GeneratedRegex(@"\b(?:newsletters?|inbox|subscribe|subscribers?|advertisements?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Invitation();

    [GeneratedRegex(
        @"©|\b(?:this|our) (?:page|site|web ?site)\b|\b(?:page|last) (?:changed|edited|modified|updated)\b|\brights reserved\b|\bpowered by\b"
        + @"|\bterms (?:and|of)\b|\b(?:cookies?|copyright|licen[cs]e|privacy|trademarks?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Notice();
}
