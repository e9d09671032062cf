using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>What a page says about itself in its head.</summary>
internal static class HtmlMetadata
{
    /// <summary>The headline, else what the page tells others it is called, else the window's title.</summary>
    public static string? Title(IDocument document, string? headline)
    {
        var title = headline ?? Meta(document, "og:title") ?? Whitespace.Collapse(document.Title ?? "");
        return title.Length > 0 ? title : null;
    }

    public static Uri? Url(IDocument document) =>
        PublicationDetails.WebAddress(document.Head?.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
        ?? PublicationDetails.WebAddress(Meta(document, "og:url"));

    public static string? Author(IDocument document) =>
        Meta(document, "author") is { } author && PublicationDetails.WebAddress(author) is null ? author : null;

    public static DateOnly? Published(IDocument document) =>
        Meta(document, "article:published_time") is { } time ? PublicationDetails.Day(time) : null;

    private static string? Meta(IDocument document, string name)
    {
        var element = document.Head?.QuerySelector($"meta[property='{name}']") ?? document.Head?.QuerySelector($"meta[name='{name}']");
        var content = Whitespace.Collapse(element?.GetAttribute("content") ?? "");
        return content.Length > 0 ? content : null;
    }
}
