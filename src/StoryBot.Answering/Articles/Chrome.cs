using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StoryBot.Answering.Articles;

/// <summary>Tells what a site puts around its articles from what somebody wrote in them, by the words alone.</summary>
internal static partial class Chrome
{
    // From this many words on a block is read as prose, whatever it begins with and however it ends.
    private const int ProseWords = 25;
    private const int LongestNotice = 40;
    private const int LongestCopyright = 8;

    // A sentence without its full stop is told from a label by its length, or by its verb.
    private const int BareWords = 5;
    private const int BareWordsWithVerb = 3;

    // Behind "Watch:" or "Credit:" a sentence has this many words.
    private const int RemarkWords = 4;

    private static readonly FrozenSet<string> Labels = new[]
    {
        "ad", "ads", "advertisement", "advertisements", "advertising", "sponsored", "sponsored content", "paid content", "promoted",
        "connect with us", "follow us", "contact us", "about us", "about", "contact", "help", "home", "menu", "search", "close",
        "published", "updated", "last updated", "posted", "on", "by", "written by", "author", "authors", "date", "tags", "topics",
        "filed under", "in this article", "table of contents", "contents", "share", "share this", "share this article", "save",
        "tweet", "email", "e-mail", "print", "copy link", "facebook", "twitter", "x", "linkedin", "whatsapp", "reddit", "pinterest",
        "instagram", "youtube", "telegram", "tiktok", "bluesky", "rss", "subscribe", "subscribe now", "sign up", "sign in",
        "log in", "login", "register", "my account", "newsletter", "newsletters", "skip to content", "skip to main content",
        "read more", "continue reading", "see more", "show more", "load more", "more", "more news", "learn more", "view all",
        "comments", "leave a comment", "leave a reply", "view comments", "add a comment", "reply", "loading", "play", "watch",
        "listen", "next", "previous", "next article", "previous article", "back to top", "accept", "accept all", "reject all",
        "manage cookies", "cookie settings", "cookie policy", "privacy", "privacy policy", "terms", "terms of use",
        "terms of service", "all rights reserved", "donate", "photo", "image", "video", "gallery", "breaking", "breaking news",
    }.ToFrozenSet();

    // After one of these come other articles and strangers' remarks.
    private static readonly FrozenSet<string> EndLabels = new[]
    {
        "trending", "trending now", "related", "related articles", "related stories", "related posts", "related topics",
        "related news", "you may like", "you might like", "you may also like", "you might also like", "up next", "don't miss",
        "most read", "most popular", "popular", "latest", "latest news", "recommended", "recommended for you", "editor's picks",
        "more on this story", "more stories", "more from", "from the web", "around the web", "leave a comment", "leave a reply", "comments",
        "read next",
    }.ToFrozenSet();

    // No sentence of an article begins like these.
    private static readonly string[] Notices =
    [
        "©", "all rights reserved", "click here", "subscribe now", "follow us on", "follow @", "this site uses cookies",
        "this website uses cookies", "we use cookies", "we and our partners", "^ ", "share this:", "share this article", "share this story",
        "share this post", "share this page", "share this on", "published:", "updated:", "last updated:", "posted on:", "posted in:",
        "posted by:", "tags:", "tagged:",
        "your email address will not be", "save my name", "please enable javascript", "please log in to comment",
        "please log in to leave a", "please log in to continue", "already a subscriber", "this article originally appeared",
        "download our app", "get the latest news", "get the latest stories", "get the latest headlines", "get the latest updates",
    ];

    // A name or another article's title stands behind these, and begins with a capital: "Photo by Jane Roe". In "Photo by photo, the series
    // tells …" a sentence goes on.
    private static readonly string[] Pointers =
    [
        "photo by", "photo:", "photos by", "photos:", "photo credit", "photograph by", "photograph:", "photographs:", "image:", "image credit",
        "image source", "credit:", "(photo", "(image", "(ap photo", "read more:", "read also:", "also read:", "related:", "see also:", "watch:",
        "listen:",
    ];

    // A handbook invites, too ("Sign up for parental leave …"), but in sentences, and not to what is a site's own.
    private static readonly string[] Invitations =
    [
        "sign up for", "sign up to", "subscribe to", "by clicking", "by continuing to use", "by subscribing", "by signing up",
        "share this", "please log in", "download the app", "get the latest",
    ];

    private static readonly FrozenSet<string> Own = new[]
    {
        "our", "newsletter", "newsletters", "inbox", "headlines", "cookies", "privacy", "agree", "comment", "comments", "subscriber",
        "subscribers", "subscription", "subscriptions", "unlimited",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // A sentence can begin like these: "Published on 3 May, the report said so."
    private static readonly string[] Datelines =
    [
        "published on", "last updated", "posted on", "posted in", "posted by", "filed under", "tagged", "getty images", "also read",
    ];

    private static readonly FrozenSet<string> DatelineWords = new[]
    {
        "a", "a.m", "ago", "am", "an", "and", "at", "by", "day", "days", "for", "hour", "hours", "in", "minute", "minutes", "of", "on", "p.m", "pm",
        "the", "to", "today", "yesterday",
    }.ToFrozenSet();

    // What a sentence says by them, no label does.
    private static readonly FrozenSet<string> Verbs = new[]
    {
        "am", "are", "can", "cannot", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must", "shall", "should", "was",
        "were", "will", "would",
    }.ToFrozenSet();

    // Code and tables hold these.
    private static readonly SearchValues<char> Signs = SearchValues.Create("{}<>=\\`$|");

    /// <summary>Whether the block is one of the words or notices by which a page works.</summary>
    public static bool IsChrome(string text)
    {
        var label = Label(text);
        return Labels.Contains(label) || EndLabels.Contains(label) || (Words(text, LongestNotice) < LongestNotice && IsNotice(text));
    }

    /// <summary>Whether the article is over where this line stands.</summary>
    public static bool IsEnd(string text) => EndLabels.Contains(Label(text));

    /// <summary>Whether the block reads like sentences: long, ended by a full stop, or a fact behind a colon.</summary>
    public static bool IsProse(string text)
    {
        if (IsChrome(text))
            return false;

        if (Words(text, ProseWords) >= ProseWords)
            return true;

        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return IsSentenceEnd(text) || (colon > 0 && colon < text.Length - 2);
    }

    /// <summary>Whether the words read like a sentence that lacks its full stop; to be asked only of what its markup calls a paragraph.</summary>
    public static bool IsBareSentence(string text)
    {
        // Neither a by-line nor a headline, a menu or a list of names, all of which begin their words with capitals.
        if (IsChrome(text) || char.IsLower(text[0]) || text.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            return false;

        var words = Bare(text).ToList();
        var isLong = words.Count >= BareWords || (words.Count >= BareWordsWithVerb && HasVerb(text));
        return isLong && words.Count(word => char.IsLetter(word[0]) && !char.IsUpper(word[0])) * 3 >= words.Count;
    }

    /// <summary>Whether the text holds a word that no label does, so that it is a sentence, whatever it ends with.</summary>
    public static bool HasVerb(string text) => Bare(text).Any(Verbs.Contains);

    /// <summary>Whether the text is sentences from beginning to end, as no code and no table is.</summary>
    public static bool IsWrittenOut(string text) =>
        (char.IsUpper(text[0]) || text[0] is '"' or '“' or '‘' or '„' or '«')
        && text.AsSpan().TrimEnd("\"')”’»") is [.., '.' or '!' or '?' or '…']
        && Words(text, BareWordsWithVerb) >= BareWordsWithVerb
        && !text.AsSpan().ContainsAny(Signs);

    /// <summary>Whether the text ends as a sentence does, closing quotes and brackets left aside.</summary>
    public static bool IsSentenceEnd(string text) =>
        text.AsSpan().TrimEnd("\"')]}”’»›」』） ") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':' or ';'];

    /// <summary>How many words the text has, counted up to <paramref name="limit"/>.</summary>
    public static int Words(string text, int limit)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < limit; i++)
        {
            // Scripts without spaces: four characters read like a word.
            if (text[i] >= '\u3040' && text[i] <= '\u9fff')
                count += i % 4 == 0 ? 1 : 0;
            else if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                count++;
        }

        return count;
    }

    private static bool IsNotice(string text) =>
        StartsWith(text, Notices) || IsCopyright(text)
        || (Array.Find(Pointers, beginning => StartsWith(text, beginning)) is { } pointer && !GoesOn(text, pointer.Length))
        || (StartsWith(text, Invitations) && (!IsSentenceEnd(text) || Bare(text).Any(IsOwn)))
        || (StartsWith(text, Datelines) && (!IsSentenceEnd(text) || SaysNothing(text, behind: 2)));

    private static bool StartsWith(string text, string[] beginnings) =>
        Array.Exists(beginnings, beginning => StartsWith(text, beginning));

    private static bool StartsWith(string text, string beginning) => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    // "Watch: the second scene was shot in 1999." A date and names go on as well, but say nothing.
    private static bool GoesOn(string text, int from)
    {
        var rest = text[from..].TrimStart(' ', ':', ',');
        return rest.Length > 0 && !char.IsUpper(rest[0]) && IsSentenceEnd(text) && Words(rest, RemarkWords) >= RemarkWords && !SaysNothing(rest, behind: 0);
    }

    // "Copyright Acme Inc. 2024." has a right, "Copyright law changed in 1976." tells of it.
    private static bool IsCopyright(string text) =>
        Copyright().IsMatch(text)
        || (Words(text, LongestCopyright + 1) <= LongestCopyright
            && (CopyrightBy().IsMatch(text) || (CopyrightSince().IsMatch(text) && SaysNothing(text, behind: 1))));

    // The US are a country.
    private static bool IsOwn(string word) => word == "us" || Own.Contains(word);

    // "Published on 3 May 2024 at 10 am by Jane Roe.": a date and names, and no word that says anything of them.
    private static bool SaysNothing(string text, int behind) =>
        Bare(text).Skip(behind).All(word => !char.IsLower(word[0]) || DatelineWords.Contains(word));

    private static IEnumerable<string> Bare(string text) =>
        text.Split(' ').Select(word => word.Trim('.', ',', ':', ';', '!', '?', '(', ')', '"', '“', '”')).Where(word => word.Length > 0);

    private static string Label(string text) => text.Length > 40
        ? ""
        : text.Trim(' ', ':', '.', '…', '»', '›', '>', '<', '→', '|', '-', '•', '*', '\u00a0').Replace('’', '\'').ToLowerInvariant();

    // An article on the right itself says neither who has it nor since when.
    [GeneratedRegex(@"^copyright\W*(?:©|\(c\)|(?:19|20)\d\d\b)|^\(c\)\W*(?:19|20)\d\d\b|^copyright\b.*\ball rights reserved", RegexOptions.IgnoreCase)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"^copyright by\b", RegexOptions.IgnoreCase)]
    private static partial Regex CopyrightBy();

    [GeneratedRegex(@"^copyright\b.*\b(?:19|20)\d\d\b", RegexOptions.IgnoreCase)]
    private static partial Regex CopyrightSince();
}
