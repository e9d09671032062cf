using System.Text;
using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

public sealed class ArticleFileTests
{
    private const string Text = "The café’s price – “5 €”.";

    public static TheoryData<byte[]> Encodings => new(
        Encoding.UTF8.GetBytes(Text),
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
        [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
        [.. "The caf"u8, 0xE9, 0x92, .. "s price "u8, 0x96, (byte)' ', 0x93, .. "5 "u8, 0x80, 0x94, (byte)'.']);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encoding_it_was_written_in(byte[] bytes)
    {
        var paragraph = Assert.Single(Article("a.txt", bytes).Paragraphs);

        Assert.Equal(Text, paragraph.Text);
        Assert.Equal(new TextSpan(0, Text.Length), paragraph.Source);
    }

    [Fact]
    public void Latin_1_is_read_as_such()
    {
        Assert.Equal("Größe.", Article("a.txt", Encoding.Latin1.GetBytes("Größe.")).Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("zero\0byte.", "zero character at position 4")]
    [InlineData("\u0001\u0002\u0003 abc.", "3 control characters")]
    [InlineData(" \n\n ", "no paragraph")]
    public void What_is_no_text_is_skipped_and_the_reason_says_what_to_do(string content, string reason)
    {
        var skipped = Assert.IsType<ArticleReading.Skipped>(ArticleFile.Of("a.txt", Encoding.UTF8.GetBytes(content)));

        Assert.Equal("a.txt", skipped.File.Id);
        Assert.Contains(reason, skipped.File.Reason);
        Assert.Contains("remove it", skipped.File.Reason);
    }

    [Fact]
    public void The_hash_is_the_bytes_sha_256_and_the_file_names_an_article_without_a_title()
    {
        var article = Article("sub/tea.md", "Text."u8.ToArray());

        Assert.Equal("tea", article.Title);
        // printf 'Text.' | sha256sum
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Text."u8)), article.ContentHash);
    }

    private static Article Article(string id, byte[] bytes) =>
        Assert.IsType<ArticleReading.Read>(ArticleFile.Of(id, bytes)).Article;
}
