using System.Globalization;

namespace StoryBot.Answering.Articles;

/// <summary>Reads what files say about where and when they were published.</summary>
internal static class PublicationDetails
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "yyyy/MM/dd", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy"];

    /// <summary>The address if it is one that a reader's browser opens.</summary>
    public static Uri? WebAddress(string? value) =>
        Uri.TryCreate(value?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    /// <summary>The day of a date or a time in one of the usual forms.</summary>
    public static DateOnly? Day(string value)
    {
        var text = value.Trim();
        if (text.Length > 10 && text[10] is 'T' or ' ' && text[4] is '-' or '/')
            text = text[..10];

        return DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
