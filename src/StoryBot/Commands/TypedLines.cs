namespace StoryBot.Commands;

/// <summary>What a person types, and whether the line they were asked for has come: where it has not, the cursor stands behind the prompt.</summary>
internal sealed class TypedLines(TextReader input) : TextReader
{
    /// <summary>Whether a line is waited for, or the end of input came instead.</summary>
    public bool IsOpen { get; private set; }

    public override string? ReadLine()
    {
        IsOpen = true;
        var line = input.ReadLine();
        IsOpen = line is null;
        return line;
    }
}
