namespace StoryBot.Simulators.Faults;

/// <summary>A fault that needs nothing around the program.</summary>
internal sealed class Blow(Func<FaultScene, Task> strike, Func<FaultScene, Task> mend) : Misfortune
{
    public override Task StrikeAsync(FaultScene scene) => strike(scene);

    public override Task MendAsync(FaultScene scene) => mend(scene);
}
