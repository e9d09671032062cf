namespace StoryBot.Answering.Articles.PlainText;

/// <summary>The numbers with which a text's lines begin: those of a list follow one another, a day's and a house's stand alone.</summary>
internal sealed class ListNumbers
{
    // One or two digits, and one place more on either side.
    private const int Places = 102;

    private readonly int[] lines = new int[Places];

    private ListNumbers()
    {
    }

    public static ListNumbers Of(string text, TextSpan within)
    {
        var numbers = new ListNumbers();
        foreach (var line in BlankLines.Lines(text, within))
        {
            if (ListMark.Number(text.AsSpan(line.Start, line.Length).TrimStart()) is { } number)
                numbers.lines[number + 1]++;
        }

        return numbers;
    }

    /// <summary>Whether a line that begins with the number is an item of a list: another begins with the same or one beside it.</summary>
    public bool IsOfList(int number) => lines[number] + lines[number + 1] + lines[number + 2] > 1;
}
