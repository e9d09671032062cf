using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace StoryBot.Screens;

/// <summary>A place to print to: coloured and wrapped on a terminal, plain whole lines into a file or a pipe.</summary>
internal sealed class Screen
{
    // Far wider than any line, so that a piped paragraph stays one line and grep finds it whole.
    private const int Unwrapped = 1_000_000;

    private readonly IAnsiConsole console;

    private Screen(TextWriter writer, bool isTerminal, int? width, bool colours)
    {
        Writer = writer;
        IsTerminal = isTerminal;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal && colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isTerminal && colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new ScreenOutput(writer, isTerminal, width ?? Unwrapped),
        });
    }

    /// <summary>Where plain text goes: JSON, help.</summary>
    public TextWriter Writer { get; }

    public bool IsTerminal { get; }

    /// <summary>How many cells a line has.</summary>
    public int Width => console.Profile.Width;

    /// <summary>A screen over a stream of this process; colours only on a terminal that wants them (https://no-color.org).</summary>
    public static Screen Over(Stream stream, bool redirected)
    {
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        return redirected ? Piped(writer) : Terminal(writer, WindowWidth(), WantsColours());
    }

    /// <summary>A screen that writes plain text and never wraps.</summary>
    public static Screen Piped(TextWriter writer) => new(writer, isTerminal: false, width: null, colours: false);

    /// <summary>A terminal of the given width.</summary>
    public static Screen Terminal(TextWriter writer, int width, bool colours) => new(writer, isTerminal: true, width, colours);

    public void Write(IRenderable renderable)
    {
        console.Write(renderable);
        Writer.Flush();
    }

    /// <summary>One line of text as it is, made safe to print.</summary>
    public void WriteLine(string text = "") => Write(new Text(SafeText.Of(text) + "\n"));

    private static bool WantsColours() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    private static int WindowWidth()
    {
        const int usual = 80;
        const int readable = 100;
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Min(width, readable) : usual;
        }
        catch (IOException)
        {
            return usual;
        }
    }
}
