using CsCheck;
using StoryBot.Answering;
using StoryBot.Answering.Embedding;

namespace StoryBot.Tests.Embedding;

public sealed class QuotePairTests
{
    private const int Longest = 48;

    private static readonly WordPieceTokenizer Letters = new(string.Join('\n', ["[UNK]", .. Enumerable.Range('a', 26).Select(letter => $"{(char)letter}")]));

    // One word a piece: so many before the quote, in it, and after it.
    private static readonly Gen<(int Before, int Quoted, int After)> Shapes = Gen.Select(Gen.Int[0, 90], Gen.Int[1, 90], Gen.Int[0, 90]);

    [Fact]
    public void The_quote_is_read_first_of_all_and_the_room_left_is_filled() => Shapes.Sample(shape =>
    {
        var pair = Cut("q", shape.Before, shape.Quoted, shape.After);

        var read = Math.Min(Longest, shape.Quoted);
        Assert.Equal(Math.Min(Longest, shape.Before + shape.Quoted + shape.After), pair.Passage.Length);
        Assert.Equal([.. Enumerable.Repeat(Id('b'), read)], pair.Passage.Slice(pair.QuoteStart, read));
        Assert.All(pair.Passage[..pair.QuoteStart], piece => Assert.Equal(Id('a'), piece));
        Assert.All(pair.Passage[(pair.QuoteStart + read)..], piece => Assert.Equal(Id('c'), piece));
    });

    [Fact]
    public void More_of_what_is_said_before_is_read_than_of_what_is_said_after()
    {
        var pair = Cut("q", before: 90, quoted: 18, after: 90);

        Assert.Equal(20, pair.QuoteStart);
    }

    [Fact]
    public void The_heading_is_read_before_the_paragraph_where_there_is_room()
    {
        Assert.Equal([Id('h'), Id('a'), Id('b')], QuotePair.Cut(Letters, "q", "a b", new TextSpan(2, 1), "h").Passage);
    }

    [Theory]
    [InlineData(10, 10, "bbbbbbbbbbcccccccccc")]
    [InlineData(45, 6, "cccccc")]
    public void Of_a_quote_that_is_too_long_the_sentence_that_answers_is_read(int before, int answering, string read)
    {
        var paragraph = string.Concat(Enumerable.Repeat("b ", before)) + string.Concat(Enumerable.Repeat("c ", answering)) + string.Concat(Enumerable.Repeat("d ", 10));

        var pair = QuotePair.Cut(Letters, "q", paragraph, new TextSpan(0, 2 * (before + answering)), new TextSpan(2 * before, 2 * answering), "");

        Assert.Equal([.. read.Select(Id)], pair.Passage.Slice(pair.QuoteStart, read.Length));
        Assert.Equal([.. Enumerable.Repeat(Id('d'), 10)], pair.Passage[^10..]);
    }

    [Fact]
    public void A_long_question_is_cut() => Assert.Equal(24, Cut(string.Join(' ', Enumerable.Repeat("q", 50)), 0, 1, 0).Question.Length);

    private static QuotePair Cut(string question, int before, int quoted, int after)
    {
        var paragraph = string.Concat(Enumerable.Repeat("a ", before)) + string.Concat(Enumerable.Repeat("b ", quoted)) + string.Concat(Enumerable.Repeat("c ", after));
        return QuotePair.Cut(Letters, question, paragraph, new TextSpan(2 * before, (2 * quoted) - 1), "");
    }

    private static int Id(char letter) => Letters.IdOf($"{letter}");
}
