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

        var (start, read) = (StartOf(pair, 2 * shape.Before), Math.Min(Longest, shape.Quoted));
        Assert.Equal(Math.Min(Longest, shape.Before + shape.Quoted + shape.After), pair.Passage.Length);
        Assert.Equal([.. Enumerable.Repeat(Id('b'), read)], pair.Passage.Slice(start, read));
        Assert.All(pair.Passage[..start], piece => Assert.Equal(Id('a'), piece));
        Assert.All(pair.Passage[(start + read)..], piece => Assert.Equal(Id('c'), piece));
    });

    [Fact]
    public void More_of_what_is_said_before_is_read_than_of_what_is_said_after()
    {
        var pair = Cut("q", before: 90, quoted: 18, after: 90);

        Assert.Equal(20, StartOf(pair, 180));
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

        Assert.Equal([.. read.Select(Id)], pair.Passage.Slice(StartOf(pair, 2 * (before + answering - read.Length)), read.Length));
        Assert.Equal([.. Enumerable.Repeat(Id('d'), 10)], pair.Passage[^10..]);
    }

    [Fact]
    public void A_long_question_is_cut() => Assert.Equal(24, Cut(string.Join(' ', Enumerable.Repeat("q", 50)), 0, 1, 0).Question.Length);

    [Fact]
    public void Any_words_that_are_read_are_found_among_the_pieces_and_no_others_are() => Shapes.Sample(shape =>
    {
        var pair = Cut("q", shape.Before, shape.Quoted, shape.After);
        var (from, to) = (pair.Words[0].Start / 2, pair.Words[^1].Start / 2);

        for (var (first, last) = (Math.Max(0, from - 1), from); last <= to + 1; (first, last) = (first + 1, last + 1))
        {
            Assert.Equal(first >= from && last <= to ? (first - from, last - from) : null, pair.PiecesOf(new TextSpan(2 * first, (2 * (last - first)) + 1)));
        }
    });

    [Theory]
    [InlineData("cd", 2, 2)]
    [InlineData("(cd)", 1, 3)]
    [InlineData("c", 2, 2)]
    [InlineData("cd) ef", 2, 4)]
    [InlineData("ab (", 0, 1)]
    public void A_part_is_cut_at_its_words(string part, int first, int last)
    {
        const string text = "ab (cd) ef.";
        var pair = QuotePair.Cut(new WordPieceTokenizer("[UNK]\nab\ncd\nef\n(\n)\n."), "ab", text, new TextSpan(0, text.Length), "");

        Assert.Equal((first, last), pair.PiecesOf(new TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length)));
    }

    private static QuotePair Cut(string question, int before, int quoted, int after)
    {
        var paragraph = string.Concat(Enumerable.Repeat("a ", before)) + string.Concat(Enumerable.Repeat("b ", quoted)) + string.Concat(Enumerable.Repeat("c ", after));
        return QuotePair.Cut(Letters, question, paragraph, new TextSpan(2 * before, (2 * quoted) - 1), "");
    }

    // Where among the pieces the word at a place of the paragraph comes.
    private static int StartOf(QuotePair pair, int place) => pair.Words.TakeWhile(word => word.Start < place).Count();

    private static int Id(char letter) => Letters.IdOf($"{letter}");
}
