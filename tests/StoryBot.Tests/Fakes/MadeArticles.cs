using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StoryBot.Answering;

namespace StoryBot.Tests.Fakes;

/// <summary>Articles made of plain words; every sentence ends with a full stop.</summary>
internal static class MadeArticles
{
    public static Article Of(string id, params string[] paragraphs) =>
        new(id, id, Hash(paragraphs), [.. paragraphs.Select((text, index) => new Paragraph(index + 1, text, new TextSpan(0, text.Length), Sentences(text)))]);

    /// <summary>The same article, each paragraph under the heading it is given.</summary>
    public static Article Under(this Article article, Func<Paragraph, string?> heading) =>
        article with { Paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph with { Heading = heading(paragraph) })] };

    /// <summary>Articles that all bear the same mark in every paragraph, so that a mixture of two versions shows.</summary>
    public static ImmutableArray<Article> Version(string mark, int articles, int paragraphs = 3) =>
    [
        .. Enumerable.Range(0, articles).Select(number => Of(
            $"a{number}.md",
            [.. Enumerable.Range(0, paragraphs).Select(place => $"Everything here is {mark}. This is paragraph w{number}x{place} of many.")])),
    ];

    private static ImmutableArray<TextSpan> Sentences(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('.', start) + 1;
            end = end == 0 ? text.Length : end;
            spans.Add(new TextSpan(start, end - start));
            start = end + 1;
        }

        return spans.ToImmutable();
    }

    private static string Hash(string[] paragraphs) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', paragraphs))));
}
