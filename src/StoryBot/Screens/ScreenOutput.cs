using System.Text;
using Spectre.Console;

namespace StoryBot.Screens;

/// <summary>Tells Spectre what it writes to, so that it asks no terminal on its own.</summary>
internal sealed class ScreenOutput(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => isTerminal;

    public int Width => width;

    public int Height => 50;

    public void SetEncoding(Encoding encoding)
    {
        // The encoding is always UTF-8.
    }
}
