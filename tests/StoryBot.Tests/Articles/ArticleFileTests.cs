using System.Text;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Tests.Fakes;

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

    [Fact]
    public void Text_in_an_alphabet_of_another_encoding_is_skipped_instead_of_garbled()
    {
        // "Мост построен в 1783 году" in Windows-1251.
        byte[] bytes = [0xCC, 0xEE, 0xF1, 0xF2, (byte)' ', 0xEF, 0xEE, 0xF1, 0xF2, 0xF0, 0xEE, 0xE5, 0xED, .. " (bridge) 1783 "u8, 0xE3, 0xEE, 0xE4, 0xF3];

        Assert.Contains("an encoding that is not read, neither in UTF-8 nor in Windows-1252: save it as UTF-8", Reason("a.txt", bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_utf_8_is_skipped_with_the_place_instead_of_garbled()
    {
        byte[] bytes = [.. "The café opened.\n“Tea” costs "u8, 0x80, .. "5.\n"u8];

        var reason = Reason("a.txt", bytes);

        Assert.Contains("damaged UTF-8 (byte 0x80 in line 2, at position 34)", reason, StringComparison.Ordinal);
        Assert.Contains("save it as UTF-8", reason, StringComparison.Ordinal);
        Assert.Contains("damaged UTF-8", Reason("cut.txt", Encoding.UTF8.GetBytes("The café’s “tea”")[..^2]), StringComparison.Ordinal);
        Assert.Contains("damaged UTF-8", Reason("marked.txt", [.. Encoding.UTF8.Preamble, .. "The caf"u8, 0xE9]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">", "windows-1251")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">", "Shift_JIS")]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?>", "koi8-r")]
    public void A_page_that_says_it_is_in_another_encoding_is_skipped(string declaration, string encoding)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(declaration), .. "<p>"u8, 0xD7, 0xE0, 0xE9, .. " is tea.</p>"u8];

        Assert.Contains($"written in {encoding}, which is not read: save it as UTF-8", Reason("a.html", bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-1>")]
    [InlineData("<meta charset='utf-8'>")]
    [InlineData("")]
    public void A_page_in_latin_1_is_read_whatever_else_it_says_it_is(string declaration) =>
        Assert.Equal("Größe.", Article("a.html", [.. Encoding.Latin1.GetBytes(declaration + "<p>Größe.</p>")]).Paragraphs[0].Text);

    [Fact]
    public void A_page_in_utf_8_is_read_although_it_says_otherwise() =>
        Assert.Equal("Größe.", Article("a.html", Encoding.UTF8.GetBytes("<meta charset=windows-1251><p>Größe.</p>")).Paragraphs[0].Text);

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

    [Theory]
    [InlineData("a.md", "# Tea\n\n## Milk\n", "holds 2 lines, none of which reads as prose")]
    [InlineData("a.html", "<nav><a href=/>Home</a></nav>\n", "holds one line, which does not read as prose")]
    public void Of_a_file_that_holds_text_but_no_paragraph_it_is_said_what_was_found(string id, string content, string reason) =>
        Assert.StartsWith(reason, Reason(id, Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_not_in_utf_8_is_called_so_and_a_file_that_is_gone_is_not()
    {
        using var folder = new ScratchFolder();

        Assert.Contains("not in UTF-8", Unread(folder, "tea\uFFFD.txt"), StringComparison.Ordinal);
        Assert.Contains("still there", Unread(folder, "tea.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_the_bytes_sha_256_and_the_file_names_an_article_without_a_title()
    {
        var article = Article("sub/tea.md", "Text."u8.ToArray());

        Assert.Equal("tea", article.Title);
        // printf 'Text.' | sha256sum
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Text."u8)), article.ContentHash);
    }

    private static string Unread(ScratchFolder folder, string id) => Assert.IsType<ArticleReading.Skipped>(ArticleFile.Read(folder[id], id)).File.Reason;

    private static string Reason(string id, byte[] bytes) => Assert.IsType<ArticleReading.Skipped>(ArticleFile.Of(id, bytes)).File.Reason;

    private static Article Article(string id, byte[] bytes) =>
        Assert.IsType<ArticleReading.Read>(ArticleFile.Of(id, bytes)).Article;
}
