using System.CommandLine;
using StoryBot.Chat.Examinations;
using StoryBot.Commands.Json;
using StoryBot.Diagnostics.Doctor;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot doctor</c>: looks at everything a bot needs, and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var json = new Option<bool>("--json") { Description = "Prints the findings as JSON." };
        var command = new Command("doctor", "Looks at settings, articles, disk, journal, tokens, permissions and clock, and says what to do.") { json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = await Examination.RunAsync(context.ReadSettings(parsed.GetValue(set) ?? []), TimeProvider.System, cancellation);
            if (parsed.GetValue(json))
                context.Out.Writer.WriteLine(DocumentJson.Write(DoctorDocument.Of(found)));
            else
                DiagnosisScreen.Write(context.Out, found);
            return (int)(found.Any(diagnosis => diagnosis.Severity == Severity.Failed) ? ExitCode.NotReady : ExitCode.Done);
        });
        return command;
    }
}
