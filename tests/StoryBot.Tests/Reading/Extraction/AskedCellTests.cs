using System.Collections.Immutable;
using StoryBot.Answering.Indexing;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class AskedCellTests
{
    [Theory]
    [InlineData("Attic | 3 | £40", "Room | Floor | Price", "Which room is on the third floor?", "3", "Attic")]
    [InlineData("Lunch | €5 | €8", "Meal | Staff | Guests", "What does lunch cost for employees?", "€8", "€5")]
    [InlineData("Repairs | 120 | 140 | 90", "Work | 2021 | 2022 | 2023", "How many repairs were there in the latest year?", "120", "90")]
    [InlineData("Repairs | 120 | 140 | 90", "Work | 2021 | 2022 | 2023", "How many repairs were there in 2022?", "120", "140")]
    public void A_cell_is_chosen_by_the_column_that_is_named(string row, string columns, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(row, columns, question, best, expected));

    [Theory]
    [InlineData("Attic | 3 | £40 | 2 May", "Room | Floor | A night | Let", "How much is the attic?", "3", "£40")]
    [InlineData("9:30 | Barn | Hot Coals", "Time | Stage | Act", "When do Hot Coals play?", "Barn", "9:30")]
    public void Where_no_column_is_named_a_cell_is_chosen_by_what_it_holds(string row, string columns, string question, string best, string expected) =>
        Assert.Equal(expected, Choose(row, columns, question, best, expected));

    [Fact]
    public void A_cell_that_the_question_says_only_tells_the_row() =>
        Assert.Equal("4 January", Choose("Spring | 3 to 9 March | 4 January", "Course | Held | Entries close", "By what date do I sign up for the course in March?", "3 to 9 March", "4 January"));

    private static string? Choose(string row, string columns, string question, string best, string other) =>
        new RuledSentence(row) { Columns = [.. columns.Split(" | ").Select(column => TermAnalyzer.Analyze(column).Select(term => term.Stem).ToImmutableArray())] }
            .Choose(Understanding.Of(question), best, other);
}
