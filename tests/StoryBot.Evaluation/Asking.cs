using Spectre.Console;

namespace StoryBot.Evaluation;

/// <summary>Shows on standard error how far a long run is, where somebody looks.</summary>
internal static class Asking
{
    public static T WithProgress<T>(int steps, Func<Action, T> run)
    {
        if (Console.IsErrorRedirected)
            return run(() => { });

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().Start(context =>
        {
            var asked = context.AddTask("asking", maxValue: steps);
            return run(() => asked.Increment(1));
        });
    }
}
