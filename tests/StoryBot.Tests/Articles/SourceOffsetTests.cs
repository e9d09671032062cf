using System.Net;
using CsCheck;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

public sealed class SourceOffsetTests
{
    private static readonly Gen<string> Word = Gen.Char["abcdefghijABC&<é*_’"].Array[1, 8].Select(letters => new string(letters));

    private static readonly Gen<string[][]> Paragraphs =
        Gen.Select(Word.Array[1, 12], words => words.Append("end.").ToArray()).Array[1, 6];

    private static readonly string[] Gaps = [" ", "  ", "\n", "\r\n\t"];

    [Fact]
    public void In_plain_text_the_source_is_the_paragraph_but_for_white_space()
    {
        var gap = Gen.Int[0, Gaps.Length - 1].Select(index => Gaps[index]);
        Gen.Select(Paragraphs, gap).Sample((paragraphs, between) =>
        {
            var source = string.Join("\r\n\r\n", paragraphs.Select(words => string.Join(between, words)));
            Check(".txt", source, (text, piece) => Assert.Equal(text, string.Join(' ', piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        });
    }

    [Fact]
    public void In_markup_the_source_holds_every_word()
    {
        Paragraphs.Sample(paragraphs =>
        {
            var html = string.Concat(paragraphs.Select(words => $"\r\n<p class=x>{WebUtility.HtmlEncode(string.Join(' ', words))}</p>"));
            Check(".html", html, (text, piece) => Assert.Equal($"<p class=x>{WebUtility.HtmlEncode(text)}", WebUtility.HtmlEncode(WebUtility.HtmlDecode(piece)).Replace("&lt;p class=x&gt;", "<p class=x>")));
        });
        Gen.Char["abcdeé"].Array[1, 8].Select(letters => new string(letters)).Array[1, 9].Array[1, 6].Sample(paragraphs =>
        {
            var markdown = "---\ntitle: T\n---\n" + string.Join("\n\n", paragraphs.Select(words => "**" + string.Join("**\n*", words) + (words.Length > 1 ? "*" : "**")));
            Check(".md", markdown, (text, piece) => Assert.All(text.Split(' '), word => Assert.Contains(word.Trim('*'), piece)));
        });
    }

    private static void Check(string extension, string source, Action<string, string> agree)
    {
        var blocks = Assert.IsType<Parsed.Page>(ArticleParser.Parse(extension, source)).Blocks;
        var end = 0;
        foreach (var block in blocks)
        {
            Assert.True(block.Source.Start >= end && block.Source.End <= source.Length);
            agree(block.Text, block.Source.Of(source));
            end = block.Source.End;
        }

        Assert.NotEmpty(blocks);
    }
}
